import { driverOf, parametersOf } from '../../ceph-driver';
import { lacksKernel } from '../../kernel-age';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const NEEDED = '5.4';

export const rbdImageFeaturesNeedKernel: Rule = {
  id: 'rbd-image-features-need-kernel',
  refs: ['R186'],
  severity: Severity.WARNING,
  kinds: ['StorageClass'],
  needs: ['topology'],
  title: 'image features that the kernel of a node does not know',
  effect: 'the node can not map the image, and pods there stay in ContainerCreating',
  mend: 'use imageFeatures: layering, a newer kernel, or mounter: rbd-nbd',
  source: 'https://rook.io/docs/rook/latest/Storage-Configuration/Block-Storage-RBD/block-storage/#provision-storage',

  *check(it) {
    const { imageFeatures = '', mounter } = parametersOf(it);
    const beyond = imageFeatures.split(',').map(feature => feature.trim()).filter(feature => feature !== '' && feature !== 'layering');
    const old = it.topology!.nodes.find(node => lacksKernel(node, NEEDED));
    if (driverOf(it.object)?.family === 'rbd' && beyond.length > 0 && mounter !== 'rbd-nbd' && old) {
      yield { path: 'parameters.imageFeatures', message: `${beyond.join(', ')} need Linux ${NEEDED}, and node ${old.name} has ${old.kernelVersion}` };
    }
  },
};
