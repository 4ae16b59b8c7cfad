import type {Reporter, TestModule} from 'vitest/node';

/** Ends the run with one plain line that every machine can read. */
export default class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const count = {passed: 0, failed: 0, skipped: 0};
		for (const module of modules) {
			for (const test of module.children.allTests()) {
				const {state} = test.result();
				count[state === 'pending' ? 'skipped' : state]++;
			}

			count.failed += module.errors().length;
		}

		const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
		process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`);
	}
}
