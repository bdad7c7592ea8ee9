export * from './installed-versions';
