export * from './field-error';
export * from './manifest-document';
export * from './manifest-set';
export * from './object-identity';
