export { SynthGate } from './synth-gate';
