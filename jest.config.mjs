const shared = {
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: '@emotion/react' } },
        },
        // Vite is ESM only: a dynamic import of it must not become a require.
        module: { type: 'commonjs', ignoreDynamic: true },
      },
    ],
  },
  moduleNameMapper: {
    '\\.(css|woff2)$': '<rootDir>/tests/setup/asset.ts',
    '^lectern$': '<rootDir>/src/index.ts',
    '^lectern/spectacle$': '<rootDir>/src/spectacle/whole.tsx',
    // Their main files are ES modules, which Jest does not read.
    '^d3-array$': '<rootDir>/node_modules/d3-array/dist/d3-array.min.js',
    '^u8-mqtt/esm/web/basic-v5.js$': '<rootDir>/node_modules/u8-mqtt/cjs/basic-v5.cjs',
    '^marked$': '<rootDir>/node_modules/marked/lib/marked.umd.js',
  },
  restoreMocks: true,
};

const unit = {
  ...shared,
  displayName: 'unit',
  moduleNameMapper: {
    ...shared.moduleNameMapper,
    '^react-spring$': '<rootDir>/tests/setup/reactSpring.ts',
    '^(@vitejs/plugin-react|react-syntax-highlighter|remark-parse|rehype-raw)(/|$)':
      '<rootDir>/tests/setup/unused.ts',
  },
};

const inBrowser = {
  ...shared,
  moduleNameMapper: {
    ...shared.moduleNameMapper,
    '^(playwright-core|pngjs|pixelmatch)$': '<rootDir>/tests/setup/outside/$1.cjs',
  },
  testEnvironment: '<rootDir>/tests/setup/nodeEnvironment.mjs',
  globalTeardown: '<rootDir>/tests/setup/stopServers.ts',
};

export default {
  maxWorkers: 2,
  testSequencer: '<rootDir>/tests/setup/longestFirst.mjs',
  projects: [
    {
      ...unit,
      testMatch: ['<rootDir>/tests/unit/**/{*.test.ts,*InNode.test.tsx}'],
      testEnvironment: 'node',
      setupFilesAfterEnv: ['<rootDir>/tests/setup/unit.ts'],
    },
    {
      ...unit,
      testMatch: ['<rootDir>/tests/unit/**/!(*InNode).test.tsx'],
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/tests/setup/unit.ts', '<rootDir>/tests/setup/dom.ts'],
    },
    {
      ...inBrowser,
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/setup/serveDeck.ts',
    },
    {
      ...inBrowser,
      displayName: 'engines',
      testMatch: ['<rootDir>/tests/engines/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/setup/serveEngines.ts',
    },
    {
      ...inBrowser,
      displayName: 'stories',
      testMatch: ['<rootDir>/tests/stories/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/setup/serveStorybook.ts',
    },
    {
      ...inBrowser,
      displayName: 'check',
      testMatch: ['<rootDir>/tests/check/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/setup/packLibrary.ts',
    },
    {
      ...inBrowser,
      displayName: 'export',
      testMatch: ['<rootDir>/tests/export/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/setup/serveExport.ts',
    },
    {
      ...inBrowser,
      displayName: 'package',
      testMatch: ['<rootDir>/tests/package/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/setup/packLibrary.ts',
    },
  ],
};
