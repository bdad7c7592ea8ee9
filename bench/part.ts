import { execFileSync } from 'child_process';
import * as path from 'path';

/** What a part of the benchmark found. */
export interface Part {
  /** Lines of Markdown. */
  readonly table: string[];
  readonly limits: Limit[];
}

/** Something that has to be so. */
export interface Limit {
  readonly what: string;
  readonly measured: string;
  readonly limit: string;
  readonly isKept: boolean;
}

/** Runs a measurement in a process of its own, and reads the JSON it prints. */
export function measure<T>(name: string, args: readonly (string | number)[] = [], options: readonly string[] = []): T {
  return JSON.parse(execFileSync(process.execPath, [...options, script(name), ...args.map(String)], { encoding: 'utf8', maxBuffer: 2 ** 26 })) as T;
}

/** Path of a measurement. */
export function script(name: string): string {
  return path.join(__dirname, 'measures', name);
}

/** A number for people. */
export function rate(count: number): string {
  return Math.round(count).toLocaleString('en');
}

/** The one in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
