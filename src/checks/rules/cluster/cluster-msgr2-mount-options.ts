import { isExternal } from '../../../placement/ceph-cluster';
import { storageClassesOf } from '../../ceph-driver';
import { ObjectIndex } from '../../object-index';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const OPERATOR_SETTING = 'CSI_CEPHFS_KERNEL_MOUNT_OPTIONS';

export const clusterMsgr2MountOptions: Rule = {
  id: 'cluster-msgr2-mount-options',
  refs: ['R28'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'volumes are mounted without the ms_mode that the cluster asks for',
  effect: 'monitors close the old port, or take encrypted connections alone, and volumes can not be mounted',
  mend: 'put ms_mode=secure into the mount options where encryption is on, else ms_mode=prefer-crc',
  source: 'https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/#network-configuration-settings',

  *check({ object, spec, namespace, set, operator }) {
    const { encryption, compression, requireMsgr2 } = spec.network?.connections ?? {};
    const isSecure = encryption?.enabled === true;
    if (isExternal(object) || !isSecure && compression?.enabled !== true && requireMsgr2 !== true) {
      return;
    }
    const what = isSecure ? 'connections are encrypted' : 'connections take msgr2';
    const own: string = spec.csi?.cephfs?.kernelMountOptions || '';
    const options = own || operator.setting(OPERATOR_SETTING) || '';
    const source = own || !options ? 'csi.cephfs.kernelMountOptions' : OPERATOR_SETTING;
    const [classes, ofRbd] = ['cephfs', 'rbd'].map(family => storageClassesOf(set, family).filter(({ parameters }) => parameters?.clusterID === namespace));
    // Rook sets ms_mode=secure itself where connections are encrypted and there are no options at all.
    const isLeftToRook = options === '' && (isSecure || set.all('CephFilesystem', namespace).length === 0);
    const isSaidByClasses = options === '' && classes.length > 0 && classes.every(one => modeIn(one.parameters.kernelMountOptions) !== undefined);
    if (!isLeftToRook && !isSaidByClasses && !(options === '' && isSaidByDrivers(set)) && !fits(options, isSecure)) {
      const path = 'spec.csi.cephfs.kernelMountOptions';
      if (options === '' && operator.namespace === undefined) {
        yield { path, message: `${what}, ${source} names no ms_mode, and the settings of the operator and its drivers, which may, are not in the set; if they do not`, severity: Severity.ADVICE };
      } else {
        const [says, severity] = !isSecure && modeIn(options) === undefined ? ['names no ms_mode', Severity.WARNING] : [`is ${options}`, undefined];
        yield { path, message: `${what}, and ${source} ${says}`, severity };
      }
    }
    for (const [field, storageClass] of [...classes.map(one => ['kernelMountOptions', one]), ...ofRbd.map(one => ['mapOptions', one])]) {
      const said: string = storageClass.parameters[field];
      if (modeIn(said) !== undefined && !fits(said, isSecure)) {
        yield { path: `parameters.${field}`, message: `${what}, and the StorageClass has ${said}`, object: storageClass, others: [object] };
      }
    }
    for (const [path, one, mode] of modesOfCsi(set, namespace)) {
      if (!fits(`ms_mode=${mode}`, isSecure)) {
        yield { path, message: `${what}, and it is ${mode}`, object: one, others: [object], severity: Severity.WARNING };
      }
    }
  },
};

/** What csi-operator is told besides: of a driver, and of the cluster. */
function modesOfCsi(set: ObjectIndex, namespace: string): [string, any, string][] {
  const drivers = driversOf(set).map((one): [string, any, any] => ['spec.kernelMountOptions.ms_mode', one, one.spec?.kernelMountOptions?.ms_mode]);
  const profile = set.find('ClientProfile', namespace, namespace);
  const own: [string, any, any] = ['spec.cephFs.kernelMountOptions.ms_mode', profile, profile?.spec?.cephFs?.kernelMountOptions?.ms_mode];
  return [...drivers, own].filter(([, , mode]) => mode !== undefined);
}

function driversOf(set: ObjectIndex): any[] {
  return set.all('Driver').filter(({ metadata }) => /(^|\.)cephfs\.csi\.ceph\.com$/.test(metadata?.name ?? ''));
}

/** Whether a Driver of csi-operator, or what holds for all of them, tells how to mount. */
function isSaidByDrivers(set: ObjectIndex): boolean {
  const drivers = driversOf(set).map(({ spec }) => spec);
  const defaults = set.all('OperatorConfig').map(({ spec }) => spec?.driverSpecDefaults);
  return [...drivers, ...defaults].some(spec => spec?.kernelMountOptions?.ms_mode !== undefined);
}

function modeIn(options: string | undefined): string | undefined {
  return /(?:^|[,:;])\s*ms_mode=([a-z-]+)/.exec(options ?? '')?.[1];
}

function fits(options: string, isSecure: boolean): boolean {
  const mode = modeIn(options);
  return isSecure ? mode === 'secure' || mode === 'prefer-secure' : mode !== undefined && mode !== 'legacy';
}
