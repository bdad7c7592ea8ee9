import * as fs from 'fs';
import * as path from 'path';
import { cephProps } from './ceph-props';

/** Writes what the constructs for Rook take, from their types. */
fs.writeFileSync(path.join(__dirname, '..', 'src', 'ceph', 'private', 'props.json'), cephProps());
