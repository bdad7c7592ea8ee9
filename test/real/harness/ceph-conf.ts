/** Where a cluster is. */
export interface CephConfProps {
  /** Folder of its data. */
  readonly folder: string;
  readonly fsid: string;
  /** Addresses of each mon, by its name: `[v2:127.0.0.1:3300,v1:127.0.0.1:6789]`. */
  readonly mons: { readonly [name: string]: string };
  readonly rgwPort: number;
}

/** The ceph.conf of a cluster on loopback that is as small as can be. */
export function cephConf({ folder, fsid, mons, rgwPort }: CephConfProps): string {
  return `
[global]
fsid = ${fsid}
mon host = ${Object.values(mons).join(' ')}
mon initial members = ${Object.keys(mons).join(' ')}
public network = 127.0.0.0/8
cluster network = 127.0.0.0/8
public addr = 127.0.0.1
cluster addr = 127.0.0.1
auth cluster required = cephx
auth service required = cephx
auth client required = cephx
keyring = ${folder}/keyring
run dir = ${folder}
admin socket = ${folder}/$name.asok
crash dir = ${folder}/crash
log to file = false
log to stderr = true
osd pool default pg num = 8
mon max pg per osd = 5000
mon allow pool delete = true
mon allow pool size one = true
mon data avail warn = 2
mon data avail crit = 1
mgr stats period = 2

[mon]
mon data = ${folder}/mon.$id
paxos propose interval = 0.02
paxos min wait = 0.01

[mgr]
mgr data = ${folder}/mgr

[osd]
osd data = ${folder}/osd$id
osd objectstore = bluestore
osd memory target = 939524096
osd op num shards = 1
osd op num threads per shard = 1
osd crush update on start = false
bluestore block size = 4294967296
bluestore block db create = false
bluestore block wal create = false
bluestore cache autotune = false
bluestore cache size = 33554432
bluestore fsck on mount = false

[mds]
mds data = ${folder}/mds

[client.rgw.a]
rgw frontends = beast endpoint=127.0.0.1:${rgwPort}
rgw thread pool size = 16
`;
}
