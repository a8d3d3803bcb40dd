import { pathOf, readArguments } from '../arguments.ts';
import { agentTools, loadSdk } from '../dev/agentTools.ts';
import { type Asking, findServer, startServer } from '../dev/ask.ts';
import { SourceFiles } from './check/SourceFiles.ts';
import { inTalk, openProject } from '../project.ts';

export const usage = `lectern mcp [talk]: let an agent ask about the talk, in the Model Context Protocol

The agent starts this command itself, and talks to it over its input and output. Its tools do what the commands do:
kinds, kind, outline, look, check; and with a browser that shows the talk from "lectern start": goto, current. It needs
the package @modelcontextprotocol/server.

In the settings of the agent:
  { "mcpServers": { "lectern": { "command": "npx", "args": ["lectern", "mcp"] } } }

While "lectern start" runs, the same tools are at http://localhost:5173/__mcp, for programs on this machine only.

Exit status: 0 the agent has left; 2 it could not be started.`;

/** Serves an agent until it closes the input. */
export async function run(args: readonly string[]): Promise<number> {
  const { others } = readArguments('lectern mcp', args, {});
  const project = await openProject(pathOf('lectern mcp', others) ?? '.');
  const sdk = await loadSdk();
  const { serveStdio } = await import('@modelcontextprotocol/server/stdio');
  /** A server for this agent, where none runs. */
  let own: Asking | undefined;
  const leave = async () => {
    await own?.close();
    own = undefined;
  };
  const ask: Asking['ask'] = (deed, asked) =>
    inTalk(project, async () => {
      const running = await findServer(project);
      if (running) await leave();
      else own ??= await startServer(project);
      return (running ?? own)!.ask(deed, asked);
    });
  const { root, vite, talk } = project;
  const sources = () => Promise.resolve(new SourceFiles(root, vite, talk?.path));
  serveStdio(() => agentTools(sdk, ask, sources, root));
  await new Promise<void>((done) => process.stdin.once('close', done).once('end', done));
  await leave();
  return 0;
}
