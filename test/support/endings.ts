/** What a test opened is closed when the test is over, what a file opened when the file is; the latest first. */

type Close = () => Promise<unknown> | unknown;

const ofTheTest: Close[] = [];
const ofTheFile: Close[] = [];

export function whenTestIsOver(close: Close): void {
  ofTheTest.push(close);
}

export function whenFileIsOver(close: Close): void {
  ofTheFile.push(close);
}

export function endTest(): Promise<void> {
  return endAll(ofTheTest);
}

export function endFile(): Promise<void> {
  return endAll(ofTheFile);
}

/** All of them are closed, whatever one of them says; the first complaint is what the test fails with. */
async function endAll(closers: Close[]): Promise<void> {
  const complaints: unknown[] = [];
  for (const close of closers.splice(0).reverse()) {
    try {
      await close();
    } catch (complaint) {
      complaints.push(complaint);
    }
  }
  if (complaints.length > 0) throw complaints[0];
}
