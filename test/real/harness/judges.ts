import * as path from 'path';

/** A real system that has the last word on something this library claims. */
export interface Judge {
  readonly name: string;

  /** Debian suite of its packages; the codename of the machine's own release if not set. */
  readonly suite?: string;

  /** Packages; the first one's version names the installation. */
  readonly packages: readonly string[];

  /** Files that are copied to `/src` in the judge's file system before `prepare`. */
  readonly sources?: readonly string[];

  /** Shell commands run in the judge's file system after its packages are installed. */
  readonly prepare?: string;

  /** Disk that its setup needs at its peak, MB. */
  readonly disk: number;
}

/** Every judge, by name. A folder of tests is named after the judges it needs: `ceph`, `ceph+prometheus`. */
export const JUDGES = {
  apiServer: {
    name: 'api-server',
    suite: 'sid',
    packages: ['golang-k8s-apiextensions-apiserver-dev', 'golang-k8s-apiserver-dev', 'golang-go', 'etcd-server'],
    sources: [path.join(__dirname, '..', 'go', 'crd-server', 'main.go')],
    prepare: [
      'set -e',
      'mkdir -p /src/gopath/src/crd-server && mv /src/main.go /src/gopath/src/crd-server/',
      'export GO111MODULE=off GOTOOLCHAIN=local GOTELEMETRY=off GOFLAGS=-p=2 CGO_ENABLED=0',
      'export GOPATH=/src/gopath:/usr/share/gocode GOCACHE=/src/cache',
      "go build -trimpath -ldflags='-s -w' -o /usr/bin/crd-server crd-server",
      // Only the program and etcd are needed from here on.
      'rm -rf /src /usr/share/gocode /usr/lib/go-* /usr/share/go-*',
    ].join('\n'),
    disk: 4500,
  },
  ceph: {
    name: 'ceph',
    suite: 'sid',
    packages: [
      'ceph-mon', 'ceph-mgr', 'ceph-osd', 'ceph-mds', 'radosgw', 'ceph-base', 'ceph-common', 'ceph-mgr-dashboard',
      // What the dashboard needs for single sign-on, and does not depend on.
      'python3-jmespath', 'python3-onelogin-saml2',
    ],
    disk: 1800,
  },
  prometheus: {
    name: 'prometheus',
    suite: 'sid',
    packages: ['prometheus', 'prometheus-alertmanager'],
    disk: 900,
  },
  chromium: {
    name: 'chromium',
    packages: ['chromium', 'fonts-dejavu-core'],
    disk: 1700,
  },
} as const satisfies { [key: string]: Judge };

/** Every judge, in the order of setup. */
export const ALL_JUDGES: readonly Judge[] = Object.values(JUDGES);
