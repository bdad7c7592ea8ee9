export * from './judgement';
export * from './schemas';
