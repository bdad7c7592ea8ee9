import { Field } from './field';
import { checkDescendingPath, checkOneOfIfSet, hasBackstep } from './rules';

const PROPAGATIONS = ['Bidirectional', 'HostToContainer', 'None'];
const RECURSIVE = ['Disabled', 'Enabled', 'IfPossible'];

/** Checks `volumeMounts` of a container. Some errors the server reports for the list as a whole. */
export function checkMounts(container: Field, volumes: ReadonlyMap<string, Field>): void {
  const mounts = container.get('volumeMounts');
  const devices = pathsByName(container.get('volumeDevices'), 'devicePath');
  const paths = new Set<string>();
  for (const mount of mounts.items) {
    const [name, path] = [mount.get('name'), mount.get('mountPath')];
    checkVolumeName(name, volumes);
    if (path.text === '') {
      path.required();
    }
    if (paths.has(path.text)) {
      path.invalid(`${JSON.stringify(path.text)} is mounted already, each path may be mounted once`);
    }
    paths.add(path.text);
    if (devices.has(name.text)) {
      name.invalid(`volume ${JSON.stringify(name.text)} is in volumeDevices already`);
    }
    if ([...devices.values()].includes(path.text)) {
      path.invalid(`${JSON.stringify(path.text)} is in volumeDevices already`);
    }
    checkSubPath(mount, mounts);
    checkPropagation(mount, mounts, container.get('securityContext', 'privileged').isTrue);
  }
}

/** Checks `volumeDevices` of a container. */
export function checkDevices(container: Field, volumes: ReadonlyMap<string, Field>): void {
  const mounts = pathsByName(container.get('volumeMounts'), 'mountPath');
  const [names, paths] = [new Set<string>(), new Set<string>()];
  for (const device of container.get('volumeDevices').items) {
    const [name, path] = [device.get('name'), device.get('devicePath')];
    checkVolumeName(name, volumes);
    const volume = volumes.get(name.text);
    if (volume && !volume.get('persistentVolumeClaim').isSet && !volume.get('ephemeral').isSet) {
      name.invalid(`volume ${JSON.stringify(name.text)} is no persistentVolumeClaim or ephemeral, only these can be block devices`);
    }
    if (names.has(name.text)) {
      name.invalid(`volume ${JSON.stringify(name.text)} is a device already`);
    }
    if (path.text === '') {
      path.required();
    } else if (hasBackstep(path.text)) {
      path.invalid(`${JSON.stringify(path.text)} must not contain '..'`);
    }
    if (paths.has(path.text)) {
      path.invalid(`${JSON.stringify(path.text)} is a device already`);
    }
    if (mounts.has(name.text)) {
      name.invalid(`volume ${JSON.stringify(name.text)} is in volumeMounts already`);
    }
    if ([...mounts.values()].includes(path.text)) {
      path.invalid(`${JSON.stringify(path.text)} is in volumeMounts already`);
    }
    names.add(name.text || ' ');
    paths.add(path.text);
  }
}

/** Where volumes are in a container, as the server notes it down: of a volume that is there more than once, the last place. */
function pathsByName(list: Field, path: string): Map<string, string> {
  return new Map(list.items.map(item => [item.get('name').text, item.get(path).text]));
}

function checkVolumeName(name: Field, volumes: ReadonlyMap<string, Field>): void {
  if (name.text === '') {
    name.required();
  }
  if (!volumes.has(name.text)) {
    name.notFound(`no volume ${JSON.stringify(name.text)} is in volumes of the Pod, or it is not valid itself`);
  }
}

function checkSubPath(mount: Field, mounts: Field): void {
  const [path, expression] = [mount.get('subPath'), mount.get('subPathExpr')];
  checkDescendingPath(mounts.get('subPath').as(path.text));
  checkDescendingPath(mounts.get('subPathExpr').as(expression.text));
  if (path.text !== '' && expression.text !== '') {
    expression.invalid('subPath and subPathExpr exclude each other');
  }
}

function checkPropagation(mount: Field, mounts: Field, isPrivileged: boolean): void {
  const propagation = mounts.get('mountPropagation').as(mount.get('mountPropagation').value);
  checkOneOfIfSet(propagation, PROPAGATIONS);
  if (propagation.text === 'Bidirectional' && !isPrivileged) {
    propagation.forbidden('Bidirectional needs a privileged container');
  }
  const recursive = mounts.get('recursiveReadOnly').as(mount.get('recursiveReadOnly').value);
  checkOneOfIfSet(recursive, RECURSIVE);
  if (recursive.text === 'Enabled' || recursive.text === 'IfPossible') {
    if (!mount.get('readOnly').isTrue) {
      recursive.forbidden('needs readOnly to be true');
    }
    if (propagation.isSet && propagation.text !== 'None') {
      recursive.forbidden('needs mountPropagation to be None');
    }
  }
}
