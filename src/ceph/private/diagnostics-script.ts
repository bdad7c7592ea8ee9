/** What Ceph is asked, and the file that the answer goes to. */
export const CEPH_FILES: { readonly [file: string]: string } = {
  'ceph/status.json': 'status',
  'ceph/health.json': 'health detail',
  'ceph/versions.json': 'versions',
  'ceph/df.json': 'df detail',
  'ceph/mon.json': 'mon stat',
  'ceph/mon-dump.json': 'mon dump',
  'ceph/quorum.json': 'quorum_status',
  'ceph/time-sync.json': 'time-sync-status',
  'ceph/mgr-dump.json': 'mgr dump',
  'ceph/mgr-modules.json': 'mgr module ls',
  'ceph/osd-tree.json': 'osd tree',
  'ceph/osd-df.json': 'osd df tree',
  'ceph/osd-dump.json': 'osd dump',
  'ceph/osd-perf.json': 'osd perf',
  'ceph/osd-numa.json': 'osd numa-status',
  'ceph/osd-metadata.json': 'osd metadata',
  'ceph/osd-blocked-by.json': 'osd blocked-by',
  'ceph/pools.json': 'osd pool ls detail',
  'ceph/autoscale.json': 'osd pool autoscale-status',
  'ceph/crush-rules.json': 'osd crush rule dump',
  'ceph/crush-dump.json': 'osd crush dump',
  'ceph/pg.json': 'pg stat',
  'ceph/pg-stuck.json': 'pg dump_stuck',
  'ceph/pg-brief.json': 'pg dump pgs_brief',
  'ceph/fs.json': 'fs ls',
  'ceph/fs-dump.json': 'fs dump',
  'ceph/mds.json': 'mds stat',
  'ceph/balancer.json': 'balancer status',
  'ceph/config-dump.json': 'config dump',
  'ceph/crash.json': 'crash ls',
  'ceph/log.json': 'log last 1000 debug cluster',
};

/** What Kubernetes is asked of each namespace. */
export const NAMESPACE_FILES: { readonly [file: string]: string } = {
  'pods.json': '/api/v1/namespaces/{}/pods',
  'events.json': '/api/v1/namespaces/{}/events',
  'claims.json': '/api/v1/namespaces/{}/persistentvolumeclaims',
  'services.json': '/api/v1/namespaces/{}/services',
  'deployments.json': '/apis/apps/v1/namespaces/{}/deployments',
  'daemonsets.json': '/apis/apps/v1/namespaces/{}/daemonsets',
  'jobs.json': '/apis/batch/v1/namespaces/{}/jobs',
  'cronjobs.json': '/apis/batch/v1/namespaces/{}/cronjobs',
  'disruption-budgets.json': '/apis/policy/v1/namespaces/{}/poddisruptionbudgets',
};

/** ConfigMaps that say how Rook is set up; others may hold anything. */
export const CONFIG_MAPS = ['rook-ceph-operator-config', 'rook-config-override', 'rook-ceph-mon-endpoints', 'rook-ceph-csi-config', 'rook-ceph-pdbstatemap'];

/** What Kubernetes is asked of the whole cluster. */
export const CLUSTER_FILES: { readonly [file: string]: string } = {
  'kubernetes/version.json': '/version',
  'kubernetes/nodes.json': '/api/v1/nodes',
  'kubernetes/volumes.json': '/api/v1/persistentvolumes',
  'kubernetes/storage-classes.json': '/apis/storage.k8s.io/v1/storageclasses',
  'kubernetes/csi-drivers.json': '/apis/storage.k8s.io/v1/csidrivers',
  'kubernetes/volume-attachments.json': '/apis/storage.k8s.io/v1/volumeattachments',
};

/** API groups whose objects are all collected, whatever kinds there are. */
export const GROUPS = ['ceph.rook.io/v1', 'csi.ceph.io/v1', 'objectbucket.io/v1alpha1'];

/** What the script is told. */
export interface DiagnosticsSettings {
  readonly namespaces: readonly string[];
  readonly maxBytes: number;
  readonly maxLogBytes: number;
  readonly clusterScope: boolean;
  /** Directory that the archive is written to. */
  readonly directory: string;
}

/** The script, in Python as it comes with Ceph; it needs no more than that. */
export function diagnosticsScript(settings: DiagnosticsSettings): string {
  const data = {
    NAMESPACES: settings.namespaces,
    MAX_BYTES: settings.maxBytes,
    MAX_LOG_BYTES: settings.maxLogBytes,
    DIRECTORY: settings.directory,
    CEPH: CEPH_FILES,
    OF_NAMESPACE: NAMESPACE_FILES,
    OF_CLUSTER: settings.clusterScope ? CLUSTER_FILES : {},
    CONFIG_MAPS,
    GROUPS,
  };
  const constants = Object.entries(data).map(([name, value]) => `${name} = ${JSON.stringify(value, undefined, 1)}\n`).join('');
  return PROLOGUE + constants + REDACTION + SOURCES + COLLECTION;
}

const PROLOGUE = String.raw`#!/usr/bin/env python3
# Collects logs, objects of Kubernetes and the state of Ceph into an archive, without secrets.
# Runs in a pod with the commands of Ceph, or where kubectl reaches a toolbox.
import io, json, os, re, shutil, ssl, subprocess, sys, tarfile, time, urllib.parse, urllib.request

`;

const REDACTION = String.raw`
GONE = '***'
SECRET_NAME = re.compile(r'pass(word|wd|phrase)|secret|token|credential|private|access_?key|api_?key|keyring|client_key|_key$', re.I)
REFERENCE = re.compile(r'(name|namespace|ref|keyref|path|expiry|expiration|ttl|seconds|policy)$', re.I)
TEXTS = [(re.compile(pattern, flags), by) for pattern, flags, by in [
    (r'-----BEGIN [A-Z ]*PRIVATE KEY-----.*?-----END [A-Z ]*PRIVATE KEY-----', re.S, GONE),
    (r'\bA[Qg][A-Za-z0-9+/]{34,}={0,2}', 0, GONE),
    (r'\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*', 0, GONE),
    (r'\bhv[sb]\.[A-Za-z0-9_-]{16,}', 0, GONE),
    (r'(?<=://)[^/\s:@"]+:[^/\s@"]+(?=@)', 0, GONE),
    (r'\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{6,}', re.I, r'\1 ' + GONE),
    (r'''((?:pass(?:word|wd|phrase)|secret(?:[_-]?(?:access[_-]?)?key)?|token|(?:access|api|private|client)[_-]?key|credentials?)["']?\s*[:=]\s*)("[^"\n]*"|'[^'\n]*'|[^\s"',;&}]+)''',
     re.I, r'\1' + GONE),
    (r'^(\s*key\s*=\s*)\S+', re.M, r'\1' + GONE),
]]


def without_secrets(value, name=''):
    if isinstance(value, dict):
        named = value.get('name')
        secret = isinstance(named, str) and SECRET_NAME.search(named)
        return {key: GONE if secret and key in ('value', 'default_value') and isinstance(inner, str) else without_secrets(inner, key)
                for key, inner in value.items() if key not in ('managedFields', 'kubectl.kubernetes.io/last-applied-configuration')}
    if isinstance(value, list):
        return [without_secrets(inner, name) for inner in value]
    if isinstance(value, str):
        if SECRET_NAME.search(name) and not REFERENCE.search(name):
            return GONE
        return redacted(value)
    return value


def redacted(text):
    for pattern, by in TEXTS:
        text = pattern.sub(by, text)
    return text

`;

const SOURCES = String.raw`
ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount'


def run(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.decode(errors='replace').strip()[-500:] or 'exit code %d' % done.returncode)
    return done.stdout.decode(errors='replace')


def ceph(words):
    command = ['ceph', '--connect-timeout', '30'] + words + ['--format', 'json']
    if shutil.which('ceph') is None:
        command = ['kubectl', '-n', NAMESPACES[0], 'exec', 'deploy/rook-ceph-tools', '--'] + command
    return run(command)


def kubernetes(path):
    if os.path.exists(ACCOUNT + '/token'):
        with open(ACCOUNT + '/token') as file:
            request = urllib.request.Request('https://kubernetes.default.svc' + path, headers={'Authorization': 'Bearer ' + file.read().strip()})
        with urllib.request.urlopen(request, timeout=120, context=ssl.create_default_context(cafile=ACCOUNT + '/ca.crt')) as answer:
            return answer.read().decode(errors='replace')
    return run(['kubectl', 'get', '--raw', path])

`;

const COLLECTION = String.raw`
class Archive:
    def __init__(self, path):
        self.tar = tarfile.open(path, 'w:gz')
        self.left = MAX_BYTES
        self.files = []

    def add(self, name, read, is_log=False):
        """Adds what a function reads, or why it could not; gives back what was read if it is JSON."""
        try:
            text = read()
        except Exception as error:
            self.files.append({'name': name, 'error': redacted(str(error))})
            return None
        try:
            value = None if is_log else json.loads(text)
        except ValueError:
            value = None
        data = (redacted(text) if value is None else json.dumps(without_secrets(value), indent=1)).encode()
        most = min(self.left, MAX_LOG_BYTES if is_log else self.left)
        kept = data[len(data) - most:] if is_log else data[:most]
        self.left -= len(kept)
        self.files.append({'name': name, 'bytes': len(kept), **({'truncated': len(data)} if len(kept) < len(data) else {})})
        self.put(name, kept)
        return value

    def put(self, name, data):
        info = tarfile.TarInfo('diagnostics/' + name)
        info.size, info.mtime, info.mode = len(data), int(time.time()), 0o644
        self.tar.addfile(info, io.BytesIO(data))

    def close(self):
        self.put('index.json', json.dumps({'limit': MAX_BYTES, 'files': self.files}, indent=1).encode())
        self.tar.close()


def collect_ceph(archive):
    for name, words in CEPH.items():
        found = archive.add(name, lambda: ceph(words.split()))
        if name == 'ceph/crash.json' and isinstance(found, list):
            for crash in found[-50:]:
                archive.add('ceph/crash/%s.json' % crash['crash_id'], lambda: ceph(['crash', 'info', crash['crash_id']]))


def collect_logs(archive, namespace, pods):
    for pod in pods:
        name = pod['metadata']['name']
        statuses = {one['name']: one for kind in ('initContainerStatuses', 'containerStatuses') for one in pod.get('status', {}).get(kind, [])}
        for container in pod['spec'].get('initContainers', []) + pod['spec']['containers']:
            query = {'container': container['name'], 'limitBytes': 100 * MAX_LOG_BYTES, 'tailLines': 20000}
            restarts = statuses.get(container['name'], {}).get('restartCount', 0)
            for previous in ['false', 'true'] if restarts > 0 else ['false']:
                path = '/api/v1/namespaces/%s/pods/%s/log?%s' % (namespace, name, urllib.parse.urlencode({**query, 'previous': previous}))
                archive.add('logs/%s/%s/%s%s.log' % (namespace, name, container['name'], '.previous' if previous == 'true' else ''), lambda: kubernetes(path), True)


def collect_kubernetes(archive):
    for name, path in OF_CLUSTER.items():
        archive.add(name, lambda: kubernetes(path))
    for namespace in NAMESPACES:
        folder = 'kubernetes/%s/' % namespace
        pods = []
        for name, path in OF_NAMESPACE.items():
            found = archive.add(folder + name, lambda: kubernetes(path.format(namespace)))
            if name == 'pods.json' and found:
                pods = found.get('items', [])
        for name in CONFIG_MAPS:
            archive.add('%sconfig-map-%s.json' % (folder, name), lambda: kubernetes('/api/v1/namespaces/%s/configmaps/%s' % (namespace, name)))
        for group in GROUPS:
            try:
                kinds = json.loads(kubernetes('/apis/' + group))['resources']
            except Exception as error:
                archive.files.append({'name': folder + group, 'error': redacted(str(error))})
                continue
            for kind in kinds:
                if kind.get('namespaced') and '/' not in kind['name']:
                    archive.add('%s%s.json' % (folder, kind['name']), lambda: kubernetes('/apis/%s/namespaces/%s/%s' % (group, namespace, kind['name'])))
        collect_logs(archive, namespace, pods)


def main():
    final = os.path.join(DIRECTORY, time.strftime('ceph-diagnostics-%Y%m%dT%H%M%SZ.tar.gz', time.gmtime()))
    archive = Archive(final + '.part')
    collect_ceph(archive)
    collect_kubernetes(archive)
    archive.close()
    os.rename(final + '.part', final)
    failed = [file for file in archive.files if 'error' in file]
    print('%s: %d files, %d could not be had' % (final, len(archive.files) - len(failed), len(failed)))
    for file in failed:
        print('  %s: %s' % (file['name'], file['error']))


main()
`;
