import * as fs from 'fs';
import * as path from 'path';
import { rulesPage } from '../src/checks/rules-page';

/** Writes RULES.md from the rules. */
fs.writeFileSync(path.join(__dirname, '..', 'RULES.md'), rulesPage());
