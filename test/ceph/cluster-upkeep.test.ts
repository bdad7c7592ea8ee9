import { Duration } from 'cdk8s';
import { hosts, messageOf, newCluster, specOf } from './fixture';
import { CephClusterProps, CephTunables, SanitizeMethod } from '../../src/ceph';

function problemOf(props: Partial<CephClusterProps>): string {
  return messageOf(() => newCluster(hosts(3), props)).replace('storage/ceph: ', '');
}

test('upgrades and drains take their time', () => {
  const spec = specOf(hosts(3), {
    unsafeSkipUpgradeChecks: true,
    unsafeContinueUpgradeAfterChecksEvenIfNotHealthy: true,
    upgradeOSDRequiresHealthyPGs: true,
    waitTimeoutForHealthyOSD: Duration.hours(1),
    osdMaintenanceTimeout: Duration.minutes(45),
    pgHealthCheckTimeout: Duration.minutes(5),
    pgHealthyRegex: '^(active\\+clean)$',
  });
  expect(spec).toMatchObject({
    skipUpgradeChecks: true,
    continueUpgradeAfterChecksEvenIfNotHealthy: true,
    upgradeOSDRequiresHealthyPGs: true,
    waitTimeoutForHealthyOSDInMinutes: 60,
    disruptionManagement: { managePodBudgets: true, osdMaintenanceTimeout: 45, pgHealthCheckTimeout: 5, pgHealthyRegex: '^(active\\+clean)$' },
  });
});

test.each(['waitTimeoutForHealthyOSD', 'osdMaintenanceTimeout', 'pgHealthCheckTimeout'])('%s is told in minutes', prop => {
  expect(problemOf({ [prop]: Duration.seconds(90) })).toBe(`${prop}: 1 minute 30 seconds is no whole number of minutes`);
});

describe('health', () => {
  test('is watched as told, and some warnings are not raised', () => {
    const healthCheck = { daemonHealth: { mon: { interval: '45s', timeout: '600s' } }, livenessProbe: { osd: { disabled: true } } };
    expect(specOf(hosts(3), { healthCheck }).healthCheck).toEqual(healthCheck);
    expect(specOf(hosts(3), { healthCheck, muteHealthWarnings: ['POOL_NO_REDUNDANCY', 'OSD_NEARFULL'] }).healthCheck).toEqual({
      ...healthCheck, muteHealthWarning: { POOL_NO_REDUNDANCY: { policy: 'mute' }, OSD_NEARFULL: { policy: 'mute' } },
    });
  });

  test.each([
    [['NEARFULL'], 'muteHealthWarnings: "NEARFULL" is no health check of Ceph; write for example POOL_NO_REDUNDANCY'],
    [[...'ABCDEFGHIJK'].map(letter => `A_${letter}`), 'muteHealthWarnings: 11 are more than the 10 that Rook takes; leave some out'],
  ])('fails for %j', (muteHealthWarnings, problem) => {
    expect(problemOf({ muteHealthWarnings })).toBe(problem);
  });
});

describe('the end of a cluster', () => {
  test('destroys data only where somebody writes its name', () => {
    expect(specOf(hosts(3), { cleanupPolicy: { destroyDataOfCluster: 'rook-ceph' } }).cleanupPolicy).toEqual({
      confirmation: 'yes-really-destroy-data', sanitizeDisks: { method: 'quick', dataSource: 'zero', iteration: 1 }, allowUninstallWithVolumes: false,
    });
    expect(specOf(hosts(3), { name: 'mine', cleanupPolicy: { destroyDataOfCluster: 'mine' } }).cleanupPolicy.confirmation).toBe('yes-really-destroy-data');
    expect(problemOf({ cleanupPolicy: { destroyDataOfCluster: 'yes' } })).toBe(
      'cleanupPolicy.destroyDataOfCluster: "yes" is not the name of this cluster; write "rook-ceph" to destroy its data, or leave it out');
  });

  test('is prepared without destroying anything', () => {
    expect(specOf(hosts(3), {
      cleanupPolicy: {
        sanitizeMethod: SanitizeMethod.COMPLETE,
        sanitizeWithRandomData: true,
        sanitizeIterations: 3,
        unsafeAllowUninstallWithVolumes: true,
        unsafeWipeDevicesFromOtherClusters: true,
      },
    }).cleanupPolicy).toEqual({
      sanitizeDisks: { method: 'complete', dataSource: 'random', iteration: 3 }, allowUninstallWithVolumes: true, wipeDevicesFromOtherClusters: true,
    });
  });

  test.each([
    [{ sanitizeWithRandomData: true }, 'cleanupPolicy.sanitizeWithRandomData: the quick method writes zeros; set sanitizeMethod: SanitizeMethod.COMPLETE too'],
    [{ sanitizeIterations: 0 }, 'cleanupPolicy.sanitizeIterations: 0 must be a whole number of at least 1'],
  ])('fails for %j', (cleanupPolicy, problem) => {
    expect(problemOf({ cleanupPolicy })).toBe(problem);
  });
});

describe('options whose values are secret', () => {
  const secret = { section: 'global', option: 'rgw_keystone_admin_password', secretName: 'keystone', secretKey: 'password' };

  test('name a Secret', () => {
    const spec = specOf(hosts(3), { cephConfigFromSecret: [secret, { ...secret, section: 'client.rgw.a' }] });
    const value = { rgw_keystone_admin_password: { name: 'keystone', key: 'password' } };
    expect(spec.cephConfigFromSecret).toEqual({ 'global': value, 'client.rgw.a': value });
  });

  test('none are none', () => {
    expect(specOf(hosts(3), { cephConfigFromSecret: [] }).cephConfigFromSecret).toBeUndefined();
  });

  test.each([
    [{ cephConfigFromSecret: [{ ...secret, section: 'rgw' }] },
      'cephConfigFromSecret[0].section: "rgw" is no section of Ceph\'s configuration; there are global, mon, mgr, osd, mds and client'],
    [{ cephConfigFromSecret: [{ ...secret, option: 'rgw_keystone_admin_pasword' }] },
      'cephConfigFromSecret[0].option: Ceph knows no option "rgw_keystone_admin_pasword", did you mean rgw_keystone_admin_password?'],
    [{ cephConfigFromSecret: [secret, secret] }, 'cephConfigFromSecret[1].option: rgw_keystone_admin_password is given twice for global; give it once'],
    [{ cephConfigFromSecret: [secret], tunables: [CephTunables.global({ rgw_keystone_admin_password: 'x' })] },
      'cephConfigFromSecret[0].option: rgw_keystone_admin_password has a value in tunables, which wins over the Secret; leave one of them out'],
  ])('fails for %j', (props, problem) => {
    expect(problemOf(props)).toBe(problem);
  });
});

describe('mounting', () => {
  test('reads nearby, with options', () => {
    expect(specOf(hosts(3), {
      readAffinity: true,
      crushLocationLabels: ['kubernetes.io/hostname'],
      cephFsKernelMountOptions: 'ms_mode=crc,noatime',
      cephFsFuseMountOptions: 'debug',
      skipCsiUserCreation: true,
    }).csi).toEqual({
      readAffinity: { enabled: true, crushLocationLabels: ['kubernetes.io/hostname'] },
      cephfs: { kernelMountOptions: 'ms_mode=crc,noatime', fuseMountOptions: 'debug' },
      skipUserCreation: true,
    });
  });

  test('stays encrypted where traffic is', () => {
    expect(specOf(hosts(3), { encryptionInTransit: true, cephFsKernelMountOptions: 'noatime' }).csi.cephfs.kernelMountOptions).toBe('noatime,ms_mode=secure');
    expect(specOf(hosts(3), { encryptionInTransit: true, cephFsKernelMountOptions: 'ms_mode=secure' }).csi.cephfs.kernelMountOptions).toBe('ms_mode=secure');
    expect(problemOf({ encryptionInTransit: true, cephFsKernelMountOptions: 'ms_mode=crc' })).toBe(
      'cephFsKernelMountOptions: ms_mode=crc can not be had where encryptionInTransit is on; write ms_mode=secure, or nothing');
  });

  test('fails for labels that nobody reads', () => {
    expect(problemOf({ readAffinity: true, crushLocationLabels: [] })).toBe(
      'crushLocationLabels: is empty; give labels of nodes, such as topology.kubernetes.io/zone, or leave the prop out');
    expect(problemOf({ readAffinity: true, crushLocationLabels: ['a b'] })).toMatch(/^crushLocationLabels: "a b" is no label key: /);
    expect(problemOf({ cephImage: '' })).toBe('cephImage: "" is no image; write one such as quay.io/ceph/ceph:v20.2.4');
    expect(problemOf({ crushLocationLabels: ['a'] })).toBe('crushLocationLabels: are for readAffinity; set it too, or leave them out');
  });
});

describe('the image', () => {
  test('is pulled as told, also of a release that Rook does not know', () => {
    expect(specOf(hosts(3), { cephImage: 'quay.io/ceph/ceph:v21.1.0', unsafeAllowUnsupportedCeph: true, cephImagePullPolicy: 'Always' }).cephVersion).toEqual({
      image: 'quay.io/ceph/ceph:v21.1.0', allowUnsupported: true, imagePullPolicy: 'Always',
    });
    expect(problemOf({ cephImagePullPolicy: 'always' })).toBe('cephImagePullPolicy: "always" must be one of IfNotPresent, Always, Never');
  });
});
