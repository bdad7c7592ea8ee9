import { cephVersionOf } from './ceph-cluster';
import { ObjectIndex } from './object-index';
import { RookOperator } from './rook-operator';
import { StorageLayout } from './storage-layout';
import { Version } from './version';
import { Topology } from '../topology';

/** What a run of the rules has to go by. */
export class RunInputs {
  private operatorFound?: RookOperator;
  private readonly cephVersions = new Map<string, Version | undefined>();
  private readonly layouts = new Map<any, StorageLayout | undefined>();

  public constructor(
    public readonly set: ObjectIndex,
    public readonly previous: ObjectIndex | undefined,
    public readonly topology: Topology | undefined,
    private readonly kubernetes: Version | undefined,
  ) {}

  public get operator(): RookOperator {
    this.operatorFound ??= new RookOperator(this.set);
    return this.operatorFound;
  }

  /** The one that was given, else that of the oldest kubelet of the topology. */
  public get kubernetesVersion(): Version | undefined {
    return this.kubernetes ?? this.set.once('oldest kubelet', () => (this.topology?.nodes ?? [])
      .map(node => Version.parse(node.kubeletVersion))
      .filter(version => version !== undefined)
      .reduce<Version | undefined>((oldest, version) => oldest?.isAtLeast(`${version.major}.${version.minor ?? 0}`) === false ? oldest : version, undefined));
  }

  public get hasDevices(): boolean {
    return this.set.once('devices', () => this.topology?.nodes.some(node => node.devices.length > 0) === true);
  }

  public storageOf(cluster: any): StorageLayout | undefined {
    if (!this.layouts.has(cluster)) {
      this.layouts.set(cluster, StorageLayout.of(cluster, this.topology!));
    }
    return this.layouts.get(cluster);
  }

  public cephVersion(namespace: string): Version | undefined {
    if (!this.cephVersions.has(namespace)) {
      this.cephVersions.set(namespace, cephVersionOf(this.set.cluster(namespace)));
    }
    return this.cephVersions.get(namespace);
  }
}
