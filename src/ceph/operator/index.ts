export * from './csi-driver-props';
export * from './helm-props';
export * from './rook-csi-props';
export * from './rook-delivery';
export * from './rook-discover-props';
export * from './rook-operator';
export * from './rook-operator-pod-props';
export * from './rook-operator-props';
