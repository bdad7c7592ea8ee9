/** The tests against real systems: serially, each with the time a real system needs. */
module.exports = {
  rootDir: '../..',
  testMatch: ['<rootDir>/test/real/**/*.test.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json' }] },
  globalSetup: '<rootDir>/test/real/harness/one-run.ts',
  globalTeardown: '<rootDir>/test/real/harness/end-of-run.ts',
  maxWorkers: 1,
  testTimeout: 240000,
  reporters: ['default'],
};
