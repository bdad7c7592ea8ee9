import * as fs from 'fs';
import * as path from 'path';
import { drawArchitecture } from '../../scripts/draw-architecture';
import { drawExample } from '../../scripts/draw-example';
import { drawPlacement } from '../../scripts/draw-placement';

const picture = (name: string) => fs.readFileSync(path.join(__dirname, '..', '..', 'docs', 'images', name), 'utf8');

test('the picture of the README shows what the example synthesizes today', () => {
  expect(picture('general-purpose.svg')).toBe(drawExample());
});

test('the picture of the guide on capacity shows what is computed today, as in its table', () => {
  expect(picture('placement.svg')).toBe(drawPlacement());
  expect(picture('placement.svg')).toContain('11.7 of 13.0 TiB are safe');
});

test('the picture of the architecture is what its script draws, with rooms that exist', () => {
  expect(picture('architecture.svg')).toBe(drawArchitecture());
  const rooms = fs.readdirSync(path.join(__dirname, '..', '..', 'src'));
  const drawn = [...picture('architecture.svg').matchAll(/class="strong" x="\d+" y="274">([a-z]+)</g)].map(([, room]) => room);
  expect(drawn).toEqual(['schema', 'checks', 'placement', 'plan']);
  expect(rooms).toEqual(expect.arrayContaining(drawn));
});
