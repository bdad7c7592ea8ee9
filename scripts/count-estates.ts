import * as fs from 'fs';
import * as path from 'path';

/** Where the estates are. */
export const ESTATES = path.join(__dirname, '..', 'examples', 'estates');

/** What a user writes for an estate: lines and characters, blanks and comments not counted. */
export interface EstateCount {
  readonly estate: string;
  readonly program: Written;
  readonly charts: Written;
  readonly manifests: Written;
}

/** How much of a language is written. */
export interface Written {
  readonly lines: number;
  readonly characters: number;
}

/**
 * Counts what a user writes for each estate, for the page that compares it:
 *
 *   npx ts-node -P scripts/tsconfig.json -T scripts/count-estates.ts
 */
export function countEstates(): EstateCount[] {
  return fs.readdirSync(ESTATES).sort().map(estate => {
    const inEstate = (pattern: RegExp) => written(fs.readdirSync(path.join(ESTATES, estate))
      .filter(file => pattern.test(file))
      .map(file => fs.readFileSync(path.join(ESTATES, estate, file), 'utf8')));
    return { estate, program: inEstate(/^main\.ts$/), charts: inEstate(/^(values.*|extra)\.yaml$/), manifests: inEstate(/^manifests\.yaml$/) };
  });
}

/** Lines that are neither empty nor only a comment or `---`, and their characters without blanks. */
export function written(texts: readonly string[]): Written {
  const lines = texts.flatMap(text => text.split('\n')).filter(line => !/^\s*(#.*|\/\/.*|---)?$/.test(line));
  return { lines: lines.length, characters: lines.join('').replace(/\s/g, '').length };
}

if (require.main === module) {
  for (const { estate, program, charts, manifests } of countEstates()) {
    const cells = [program, charts, manifests].flatMap(({ lines, characters }) => [lines, characters]);
    console.log(`| ${[estate, ...cells].join(' | ')} |`);
  }
}
