import { RuleCases } from '../../rule-cases';
import { blockPool, ceph, cephCluster, yaml } from '../../yaml';

const OPTION = 'mgr/cephadm/container_image_nvmeof';
const gateway = (image?: string) => ceph('CephNVMeOFGateway', 'nvmeof', { pool: 'nvmeof', group: 'group-a', instances: 1, image });
const configured = (cephConfig: object, image?: string) => yaml(cephCluster({ cephConfig }), blockPool({}, 'nvmeof'), gateway(image));

export const CASES: RuleCases = {
  rule: 'nvmeof-image-not-given',
  fails: [
    { name: 'no image', yaml: yaml(cephCluster(), blockPool({}, 'nvmeof'), gateway()), finds: ['CephNVMeOFGateway nvmeof: spec.image'], says: ['there is none, and nothing here sets mgr/cephadm'] },
    { name: 'no image, and no cluster in the set', yaml: yaml(gateway()), finds: ['CephNVMeOFGateway nvmeof: spec.image'] },
    { name: 'an option that is empty', yaml: configured({ mgr: { [OPTION]: '' } }), finds: ['CephNVMeOFGateway nvmeof: spec.image'], says: ['is empty'] },
  ],
  passes: [
    { name: 'an image', yaml: configured({}, 'quay.io/ceph/nvmeof:1.5') },
    { name: 'the option', yaml: configured({ mgr: { [OPTION]: 'quay.io/ceph/nvmeof:1.5' } }) },
    { name: 'the option for all daemons', yaml: configured({ global: { [OPTION]: 'quay.io/ceph/nvmeof:1.5' } }) },
  ],
};
