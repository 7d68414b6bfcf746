using Sequent.Cli;

return await SequentTool.RunAsync(args, Terminal.OfThisProcess());
