/** Resources of API groups, and what may be done with them: words with blanks between; the core group is written `core`. */
export type RuleRow = readonly [groups: string, resources: string, verbs: string];

/** A row for paths of the API server that are no resources. */
export type PathRow = readonly [paths: string, verbs: string];

/** Rules of roles, by the name of the role. */
export interface RoleTable {
  readonly [role: string]: readonly (RuleRow | PathRow)[];
}

/** The verbs of reading. */
export const READ = 'get list watch';
/** The verbs of those who make, change and delete. */
export const MANAGE = `${READ} create update delete`;
/** All verbs but those of whole collections. */
export const EDIT = `${MANAGE} patch`;

/** The rules of a role, as Kubernetes writes them. */
export function rulesOf(rows: readonly (RuleRow | PathRow)[]): object[] {
  return rows.map(row => row.length === 2
    ? { nonResourceURLs: words(row[0]), verbs: words(row[1]) }
    : { apiGroups: words(row[0]).map(group => group === 'core' ? '' : group), resources: words(row[1]), verbs: words(row[2]) });
}

function words(text: string): string[] {
  return text.split(' ');
}
