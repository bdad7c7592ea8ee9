export * from './general-purpose';
export * from './general-purpose-props';
