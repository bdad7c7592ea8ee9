export * from './crush-bucket';
export * from './crush-map';
export * from './crush-map-error';
export * from './crush-rule';
export * from './crush-step';
export * from './crush-tunables';
export * from './crush-weight-set';
