import { UsageError } from './private/arguments';
import { ValidateOptions } from './private/options';
import { Output } from './private/output';
import { SarifWriter } from './private/sarif-writer';
import { JsonWriter, TextWriter, Writer } from './private/writers';
import { InvalidInputError } from '../validation/invalid-input-error';
import { Counter } from '../validation/summary';
import { Validator } from '../validation/validator';

/**
 * Gives each document the verdict of the API server, and says what else is found.
 *
 * @returns the exit status: 0 where no error was found, else 1
 * @throws UsageError, UnreadablePathError where an input can't be used, before the first result
 */
export function validate(options: ValidateOptions, output: Output): number {
  const validator = validatorWith(options);
  const results = options.pairs === undefined ? validator.results(options.paths) : validator.resultsOfPairs(options.pairs);
  // The first step of the reader opens all paths, so that a missing one is told before any result.
  let next = results.next();
  const writer = writerOf(options.format, output);
  const counter = new Counter();
  for (; !next.done; next = results.next()) {
    counter.add(next.value);
    writer.result(next.value);
  }
  counter.addChecks(validator);
  writer.end(validator.findings, counter.summary);
  return counter.hasErrors ? 1 : 0;
}

function validatorWith(options: ValidateOptions): Validator {
  try {
    return new Validator(options);
  } catch (error) {
    throw error instanceof InvalidInputError ? new UsageError(`--${optionOf(error.input)}: ${error.reason}`) : error;
  }
}

/** `kube-version` for `kubeVersion`. */
function optionOf(input: string): string {
  return input.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

function writerOf(format: string, output: Output): Writer {
  switch (format) {
    case 'json':
      return new JsonWriter(output);
    case 'sarif':
      return new SarifWriter(output);
    default:
      return new TextWriter(output);
  }
}
