import { StorageNode } from '../topology';
import { Version } from '../versions/version';

/** Whether a node has surely a kernel without what came with a version of Linux. Kernels of Red Hat carry features of newer ones. */
export function lacksKernel({ kernelVersion }: StorageNode, needed: string): boolean {
  return !/\.el\d/.test(kernelVersion) && Version.parse(kernelVersion)?.isBefore(needed) === true;
}
