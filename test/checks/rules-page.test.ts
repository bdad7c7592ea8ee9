import * as fs from 'fs';
import * as path from 'path';
import { rulesPage } from '../../src/checks/rules-page';

test('RULES.md tells of all rules as they are; npm run rules writes it anew', () => {
  expect(fs.readFileSync(path.join(__dirname, '..', '..', 'RULES.md'), 'utf8')).toBe(rulesPage());
});
