/** A minor release of Rook and what it runs with. */
export interface RookLine {
  /** Major and minor, such as `1.20`. */
  readonly line: string;
  /** The newest patch release known. */
  readonly newest: string;
  /** Major versions of Ceph that it takes. */
  readonly cephMajors: readonly number[];
  /** The oldest Ceph that it takes. */
  readonly oldestCeph: string;
  /** The oldest and the newest minor of Kubernetes 1 that it is tested with. */
  readonly kubernetes: readonly [number, number];
  /** The Ceph that its examples run. */
  readonly defaultCeph: string;
  /** The oldest release from which one may upgrade to it. */
  readonly upgradeFrom: string;
  /** What to see to before one comes from the line before it, a sentence each. */
  readonly changes?: readonly string[];
}

/**
 * The lines of Rook whose Kubernetes versions are known, the oldest first.
 *
 * Source: the release tags of https://github.com/rook/rook (supported versions in
 * pkg/operator/ceph/version, prerequisites and upgrade guide in Documentation).
 */
export const ROOK_LINES: readonly RookLine[] = [
  {
    line: '1.13',
    newest: '1.13.10',
    cephMajors: [17, 18],
    oldestCeph: '17.2.0',
    kubernetes: [23, 29],
    defaultCeph: '18.2.2',
    upgradeFrom: '1.12.0',
    changes: ['the admission controller is gone: remove its webhook where it was switched on'],
  },
  { line: '1.14', newest: '1.14.12', cephMajors: [17, 18], oldestCeph: '17.2.0', kubernetes: [25, 30], defaultCeph: '18.2.4', upgradeFrom: '1.13.0' },
  { line: '1.15', newest: '1.15.9', cephMajors: [17, 18, 19], oldestCeph: '17.2.0', kubernetes: [26, 31], defaultCeph: '18.2.4', upgradeFrom: '1.14.0' },
  { line: '1.16', newest: '1.16.9', cephMajors: [18, 19], oldestCeph: '18.2.0', kubernetes: [27, 32], defaultCeph: '19.2.2', upgradeFrom: '1.15.0' },
  {
    line: '1.17',
    newest: '1.17.9',
    cephMajors: [18, 19],
    oldestCeph: '18.2.0',
    kubernetes: [28, 33],
    defaultCeph: '19.2.3',
    upgradeFrom: '1.16.0',
    changes: [
      'the keys of a CephObjectStoreUser that Rook does not know are removed: name all of them in Secrets first',
      'fields of additionalConfig in bucket claims are refused unless the operator allows them',
    ],
  },
  {
    line: '1.18',
    newest: '1.18.11',
    cephMajors: [18, 19, 20],
    oldestCeph: '18.2.0',
    kubernetes: [29, 34],
    defaultCeph: '19.2.3',
    upgradeFrom: '1.17.0',
    changes: [
      'the operator for CSI has to be installed: apply its definitions and its Deployment',
      "StorageClasses have new parameters, and a class can't be changed: delete it and create it again, volumes stay",
    ],
  },
  {
    line: '1.19',
    newest: '1.19.10',
    cephMajors: [19, 20],
    oldestCeph: '19.2.0',
    kubernetes: [30, 35],
    defaultCeph: '19.2.6',
    upgradeFrom: '1.18.0',
    changes: [
      'Ceph has to be 19.2.0 or newer',
      'activeStandby: false removes the standby of metadata servers',
      'in the chart, cephImage is a value of its own',
    ],
  },
  {
    line: '1.20',
    newest: '1.20.6',
    cephMajors: [19, 20],
    oldestCeph: '19.2.0',
    kubernetes: [31, 36],
    defaultCeph: '20.2.4',
    upgradeFrom: '1.19.5',
    changes: [
      'Rook no longer deploys the CSI drivers: Driver and OperatorConfig objects have to exist, in Helm the chart ceph-csi-drivers between the two others',
    ],
  },
];
