import { Rule } from '../rule';

/** Rules of NFS, NVMe-oF, COSI, clients and mirrors (R173 to R181). */
export const SERVICE_RULES: readonly Rule[] = [];
