import { cdk8s, javascript } from 'projen';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-storage',
  description: 'CDK8s constructs for Rook/Ceph and RustFS storage, proven before they reach a cluster.',
  author: 'The cdk8s-storage authors',
  authorAddress: 'maintainers@cdk8s-storage.example',
  repositoryUrl: 'https://github.com/cdk8s-storage/cdk8s-storage.git',
  defaultReleaseBranch: 'main',
  license: 'Apache-2.0',
  projenrcTs: true,
  packageManager: javascript.NodePackageManager.NPM,

  cdk8sVersion: '2.70.106',
  constructsVersion: '10.8.1',
  peerDeps: ['cdk8s-plus-28@^2.5.6'],
  bundledDeps: ['yaml@2.9.1', 'fastest-levenshtein@1.0.16'],

  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.0',
  minNodeVersion: '20.16.0',
  devDeps: ['@types/node@^20'],
  integrationTestAutoDiscover: false,
  github: false,
  release: false,
  depsUpgrade: false,
  sampleCode: false,
  jestOptions: {
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    configFilePath: 'jest.config.json',
  },
  eslintOptions: { dirs: ['src'], devdirs: ['test', 'examples', 'scripts', 'bench', 'projenrc'] },
});
project.synth();
