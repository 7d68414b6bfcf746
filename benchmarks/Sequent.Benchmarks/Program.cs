using Sequent.Benchmarks.AtBuild;
using Sequent.Benchmarks.InMemory;

return args switch
{
    [] or ["memory"] => MemoryTable.Run(),
    ["compiler"] => CompilerTable.Run(),
    ["conditions"] => ConditionsTable.Run(),
    ["soundness"] => SoundnessTable.Run(),
    ["build", .. var rest] => BuildTable.Run(rest is [var rounds] ? int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture) : 9),
    ["warm", .. var rest] => WarmTable.Run(rest is [var rounds] ? int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture) : 15),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Arguments:
          memory          transitions in memory, in nanoseconds and bytes (the default)
          compiler        verification, generation and analysis of 10, 100 and 1,000 states
          conditions      proofs about 3,000 conditions, and conditions evaluated in a second
          soundness       proofs about workflows of many parallel branches
          build [rounds]  dotnet build of 100 workflows, against the same project with the generated code checked in
          warm [rounds]   the same in a compiler that is warm
        """);
    return 2;
}
