export * from './acknowledgement';
export * from './check-report';
export * from './finding';
export * from './manifest-checks';
export { Pack } from './pack';
export * from './rule-problem';
export * from './rule-subject';
export * from './severity';
export * from './storage-rule';
