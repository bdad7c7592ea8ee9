import { App, Chart } from 'cdk8s';
import { GeneralPurpose, Topology } from 'cdk8s-storage';

const topology = Topology.of({
  nodePools: [{
    name: 'host-{n}',
    count: 6,
    devices: [
      ...['sdb', 'sdc', 'sdd', 'sde'].map(name => ({ name, size: '16T', deviceClass: 'hdd' })),
      ...['nvme0n1', 'nvme1n1'].map(name => ({ name, size: '3840G', deviceClass: 'nvme' })),
    ],
  }],
});

const app = new App();
const chart = new Chart(app, 'hosts', { namespace: 'rook-ceph' });
new GeneralPurpose(chart, 'storage', { topology, deviceClass: 'nvme', objectDeviceClass: 'hdd', defaultClass: true });
app.synth();
