/** Which OSDs go, and what must be so before. */
export interface OsdRemovalSettings {
  readonly osdIds: readonly number[];
  /** The CRUSH bucket of the host whose OSDs they must be, all of them; undefined for any. */
  readonly host?: string;
  /** How long their data may take to move; 0 where it must have moved already. */
  readonly drainSeconds: number;
  readonly namespace: string;
}

/**
 * The guard in front of `rook ceph osd remove`, in Python as it comes with
 * Ceph: ends without success, and before anything is stopped, unless Ceph says
 * that no data depends on the OSDs.
 */
export function osdRemovalScript({ osdIds, host, drainSeconds, namespace }: OsdRemovalSettings): string {
  const data = { IDS: osdIds, HOST: host ?? '', DRAIN_SECONDS: drainSeconds, NAMESPACE: namespace };
  return PROLOGUE + Object.entries(data).map(([name, value]) => `${name} = ${JSON.stringify(value)}\n`).join('') + STEPS;
}

const PROLOGUE = String.raw`import json, os, ssl, subprocess, sys, time, urllib.error, urllib.request

`;

const STEPS = String.raw`
ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount'
NAMES = ['osd.%d' % id for id in IDS]


def ceph(*words):
    return subprocess.run(['ceph', '--connect-timeout', '30', *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True)


def must(*words):
    done = ceph(*words)
    if done.returncode != 0:
        sys.exit('ceph %s: %s' % (' '.join(words), done.stderr.strip()))
    return done.stdout


def check():
    known = json.loads(must('osd', 'ls', '--format=json'))
    unknown = [id for id in IDS if id not in known]
    if unknown:
        sys.exit('there is no osd.%s; the OSDs are %s' % (unknown[0], ', '.join(map(str, known))))
    if HOST:
        there = sorted(int(id) for id in must('osd', 'ls-tree', HOST).split())
        if there != sorted(IDS):
            sys.exit('the host %s has the OSDs %s, not %s; name exactly these' % (HOST, ', '.join(map(str, there)) or 'none', ', '.join(map(str, sorted(IDS)))))


def drain():
    """Waits until no data depends on the OSDs; nothing is stopped before."""
    if DRAIN_SECONDS:
        must('osd', 'out', *NAMES)
    end = time.time() + DRAIN_SECONDS
    while True:
        done = ceph('osd', 'safe-to-destroy', *NAMES)
        if done.returncode == 0:
            return print(done.stderr.strip() or done.stdout.strip(), flush=True)
        if time.time() >= end:
            sys.exit('not safe to destroy, and nothing was stopped: %s' % done.stderr.strip())
        time.sleep(min(15, max(1, end - time.time())))


def stop():
    for id in IDS:
        path = '/apis/apps/v1/namespaces/%s/deployments/rook-ceph-osd-%d/scale' % (NAMESPACE, id)
        with open(ACCOUNT + '/token') as file:
            request = urllib.request.Request('https://kubernetes.default.svc' + path, b'{"spec":{"replicas":0}}', {
                'Authorization': 'Bearer ' + file.read().strip(), 'Content-Type': 'application/merge-patch+json'}, method='PATCH')
        try:
            urllib.request.urlopen(request, timeout=60, context=ssl.create_default_context(cafile=ACCOUNT + '/ca.crt')).close()
        except urllib.error.HTTPError as error:
            if error.code != 404:
                raise
    for _ in range(60):
        up = [osd['osd'] for osd in json.loads(must('osd', 'dump', '--format=json'))['osds'] if osd['osd'] in IDS and osd['up']]
        if not up:
            return
        time.sleep(10)
    sys.exit('osd.%d does not stop; is the operator starting it again?' % up[0])


check()
drain()
if os.path.exists(ACCOUNT + '/token'):
    stop()
`;
