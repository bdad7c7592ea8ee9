import { isNumber, numberOf, storeConfigs } from './private/store-config';
import { Problem, Rule } from '../../rule';
import { Severity } from '../../severity';

const OF_DEVICES = ['databaseSizeMB', 'deviceClass', 'initialWeight', 'metadataDevice', 'osdsPerDevice'];
const OF_NODES = [...OF_DEVICES, 'encryptedDevice', 'primaryAffinity', 'walSizeMB'];
const KEYS = { device: OF_DEVICES, node: OF_NODES, cluster: [...OF_NODES, 'crushRoot'] };
const NUMBERS = ['databaseSizeMB', 'osdsPerDevice', 'walSizeMB'];

export const osdConfigIgnored: Rule = {
  id: 'osd-config-ignored',
  refs: ['R64'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'a key or value in the config of OSDs that Rook does not understand',
  effect: 'Rook ignores it without a word',
  mend: `the keys are ${KEYS.cluster.join(', ')}; encryptedDevice is true or false, sizes and osdsPerDevice are whole numbers`,
  source: 'pkg/operator/ceph/cluster/osd/config/config.go:70 (rook d0c3b9ce6)',

  *check({ object }) {
    for (const { path, level, values } of storeConfigs(object)) {
      for (const [key, value] of Object.entries(values)) {
        const problem = KEYS[level].includes(key) ? problemOfValue(key, value) : problemOfKey(key, level);
        if (problem) {
          yield { path: `${path}[${key}]`, ...problem };
        }
      }
    }
  },
};

function problemOfKey(key: string, level: string): Omit<Problem, 'path'> {
  const known = KEYS.cluster.find(one => one.toLowerCase() === key.toLowerCase());
  if (known === key) {
    return { message: `Rook does not read ${key} at a ${level}`, fix: `set ${key} ${level === 'device' && key !== 'crushRoot' ? 'at the node or ' : ''}in spec.storage.config` };
  }
  return { message: `Rook knows no ${key}`, ...known ? { fix: `write ${known}` } : { severity: Severity.WARNING } };
}

function problemOfValue(key: string, value: string): Omit<Problem, 'path'> | undefined {
  if (key === 'encryptedDevice' && value !== 'true' && value !== 'false') {
    return { message: `"${value}" does not encrypt, only "true" does`, fix: 'write "true" or "false"' };
  }
  if (NUMBERS.includes(key) && !isNumber(value)) {
    return { message: `"${value}" is no whole number` };
  }
  if (NUMBERS.includes(key) && numberOf(value) < 0) {
    return { message: `${value} is below zero` };
  }
  return key === 'osdsPerDevice' && numberOf(value) < 1 ? { message: `${value} OSDs per device count as 1` } : undefined;
}
