import { ValidateOptions, UsageError } from './private/options';
import { Output } from './private/output';
import { resultOf } from './private/result';
import { Counter } from './private/summary';
import { JsonWriter, TextWriter } from './private/writers';
import { readFiles } from '../manifests/read-files';
import { Schemas } from '../schema';
import { Topology, TopologyError } from '../topology';

/**
 * Gives each document its verdict.
 *
 * @returns the exit status: 0 where no error was found, else 1
 * @throws UsageError, UnreadablePathError where an input can't be used, before the first result
 */
export function validate(options: ValidateOptions, output: Output): number {
  checkTopology(options);
  if (options.previous !== undefined) {
    readAll(options.previous);
  }
  const schemas = schemasWith(options.crds);
  const documents = readFiles(options.paths);
  // The first step of the reader opens all paths, so that a missing one is told before any result.
  let next = documents.next();
  const writer = options.json ? new JsonWriter(output) : new TextWriter(output);
  const counter = new Counter();
  for (; !next.done; next = documents.next()) {
    const result = resultOf(next.value, schemas);
    counter.add(result);
    writer.result(result);
  }
  writer.end(counter.summary);
  return counter.hasErrors ? 1 : 0;
}

function checkTopology({ topology, devices }: ValidateOptions): void {
  if (topology !== undefined) {
    try {
      Topology.load(topology, { devices });
    } catch (error) {
      throw error instanceof TopologyError ? new UsageError(error.message) : error;
    }
  }
}

function readAll(path: string): void {
  for (const document of readFiles([path])) {
    if (document.object === undefined) {
      throw new UsageError(`--previous: ${document.location}: ${document.errors.map(error => error.message).join('; ')}`);
    }
  }
}

function schemasWith(crds: string | undefined): Schemas {
  const schemas = Schemas.bundled();
  for (const document of crds === undefined ? [] : readFiles([crds])) {
    if (document.kind !== 'CustomResourceDefinition' && document.errors.length === 0) {
      continue;
    }
    try {
      if (document.errors.length > 0) {
        throw new Error(document.errors[0].message);
      }
      schemas.addCrd(document.object);
    } catch (error) {
      throw new UsageError(`--crds: ${document.location}: ${(error as Error).message}`);
    }
  }
  return schemas;
}
