import { defineConfig } from 'vitest/config';

const report = process.env['PLAN_TEST_REPORT'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // What a developer's shell or a CI machine sets must not reach what is tested.
    env: { NO_COLOR: '1', TZ: 'UTC', PLAN_DIR: '', GITHUB_STEP_SUMMARY: '' },
    reporters: report === undefined ? ['default'] : ['default', 'json'],
    ...(report === undefined ? {} : { outputFile: { json: report } }),
  },
});
