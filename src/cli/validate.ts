import { ManifestSet } from '../manifests';
import { ValidateOptions, UsageError } from './private/options';
import { Output } from './private/output';
import { resultsOfPairs } from './private/pairs';
import { Result, resultOf } from './private/result';
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
  const schemas = schemasWith(options.crds);
  const results = options.pairs === undefined
    ? resultsOfPaths(options.paths, schemas, previousSet(options.previous))
    : resultsOfPairs(options.pairs, schemas);
  // The first step of the reader opens all paths, so that a missing one is told before any result.
  let next = results.next();
  const writer = options.json ? new JsonWriter(output) : new TextWriter(output);
  const counter = new Counter();
  for (; !next.done; next = results.next()) {
    counter.add(next.value);
    writer.result(next.value);
  }
  writer.end(counter.summary);
  return counter.hasErrors ? 1 : 0;
}

function* resultsOfPaths(paths: string[], schemas: Schemas, previous: ManifestSet | undefined): Generator<Result> {
  for (const document of readFiles(paths)) {
    const old = document.identity && previous?.find(document.identity);
    yield resultOf(document, schemas, old?.object);
  }
}

function previousSet(path: string | undefined): ManifestSet | undefined {
  if (path === undefined) {
    return undefined;
  }
  const set = ManifestSet.fromFiles([path]);
  const broken = set.documents.find(({ object }) => object === undefined);
  if (broken) {
    throw new UsageError(`--previous: ${broken.location}: ${broken.errors.map(error => error.message).join('; ')}`);
  }
  return set;
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
