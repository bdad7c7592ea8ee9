import * as fs from 'fs';
import * as path from 'path';
import { drawExample } from '../../scripts/draw-example';

test('the picture of the README shows what the example synthesizes today', () => {
  const picture = fs.readFileSync(path.join(__dirname, '..', '..', 'docs', 'images', 'general-purpose.svg'), 'utf8');
  expect(picture).toBe(drawExample());
});
