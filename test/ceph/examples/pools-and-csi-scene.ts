import { App, Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { CephBlockPool, CephCluster, CephFilesystem, ICephBlockPool, ICephCluster, ICephFilesystem } from '../../../src/ceph';

/** A chart of its own with a cluster that is made elsewhere. */
export interface PoolScene {
  readonly chart: Chart;
  readonly cluster: ICephCluster;
}

/** Where the official examples of pools, filesystems and CSI stand. */
export function poolScene(app: App, name: string): PoolScene {
  const chart = new Chart(app, name, { namespace: 'rook-ceph' });
  return { chart, cluster: CephCluster.fromCephClusterName(chart, 'ceph', { name: 'rook-ceph' }) };
}

/** A pool that another example makes. */
export function poolOf({ chart, cluster }: PoolScene, poolName: string = 'replicapool'): ICephBlockPool {
  return CephBlockPool.fromPoolName(chart, `pool-${poolName}`, { cluster, poolName });
}

/** The filesystem that another example makes. */
export function filesystemOf({ chart, cluster }: PoolScene, name: string = 'myfs'): ICephFilesystem {
  return CephFilesystem.fromCephFilesystemName(chart, 'filesystem', { cluster, name });
}

/** A claim of 1 GiB, in a chart without a namespace. */
export function claimOf(
  app: App, chart: string, name: string, storageClassName: string, props: kplus.PersistentVolumeClaimProps = {},
): kplus.PersistentVolumeClaim {
  return new kplus.PersistentVolumeClaim(new Chart(app, chart), 'claim', {
    accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE],
    storage: Size.gibibytes(1),
    ...props,
    metadata: { name, ...props.metadata },
    storageClassName,
  });
}

/** A pod with a web server that has a claim mounted. */
export function webServer(app: App, chart: string, name: string, claimName: string): kplus.Pod {
  const scope = new Chart(app, chart);
  const claim = kplus.PersistentVolumeClaim.fromClaimName(scope, 'claim', claimName);
  const pod = new kplus.Pod(scope, 'pod', { metadata: { name } });
  const volume = kplus.Volume.fromPersistentVolumeClaim(scope, 'volume', claim, { name: 'mypvc' });
  pod.addContainer({ name: 'web-server', image: 'nginx' }).mount('/var/lib/www/html', volume);
  return pod;
}
