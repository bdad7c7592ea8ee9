import { deviceSets, hostEntries, storageOf } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const CONFIRMATION = 'spec.storage.migration.confirmation: yes-really-migrate-osds';

export const osdEncryptionChangeIgnored: Rule = {
  id: 'osd-encryption-change-ignored',
  refs: ['R85'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['previous'],
  title: 'encryption or store of OSDs changes without a migration',
  effect: 'OSDs that there are stay as they are without a word; only new ones follow',
  mend: `set ${CONFIRMATION}, with all placement groups clean`,
  source: 'pkg/operator/ceph/cluster/osd/migrate.go:72 (rook d0c3b9ce6)',

  *check({ object, previous }) {
    const [now, before] = [storageOf(object), storageOf(previous)];
    const isConfirmed = Boolean(now.migration?.confirmation || now.store?.updateStore);
    const old = new Map(deviceSets(previous).map(([, set]) => [set.name, set.encrypted === true]));
    for (const [path, { name, encrypted }] of isConfirmed ? [] : deviceSets(object)) {
      if (old.has(name) && old.get(name) !== (encrypted === true)) {
        yield { path: `${path}.encrypted`, message: `it was ${old.get(name)} and is to be ${encrypted === true}` };
      }
    }
    const [store, oldStore] = [now, before].map(({ store: own }) => own?.type || 'bluestore');
    if (!isConfirmed && store !== oldStore) {
      yield { path: 'spec.storage.store.type', message: `it was ${oldStore} and is to be ${store}` };
    }
    const hosts = new Map(hostEntries(previous).map(({ own, config }) => [own.name, config.encryptedDevice === 'true']));
    for (const { path, own, config } of hostEntries(object)) {
      const isEncrypted = config.encryptedDevice === 'true';
      if (hosts.has(own.name) && hosts.get(own.name) !== isEncrypted) {
        const fix = 'remove the OSDs of the host one by one and let Rook make them anew';
        yield { path: `${path}.config[encryptedDevice]`, message: `it was ${hosts.get(own.name)} and is to be ${isEncrypted}`, fix };
      }
    }
  },
};
