export { StorageChecks } from './storage-checks';
export { SynthGate } from './synth-gate';
