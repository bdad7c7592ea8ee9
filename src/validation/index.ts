export * from './storage-validation';
