import * as fs from 'fs';
import * as path from 'path';
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
