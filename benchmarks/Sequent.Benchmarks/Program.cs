using Sequent.Benchmarks.AtBuild;
using Sequent.Benchmarks.InMemory;

return args switch
{
    [] or ["memory"] => MemoryTable.Run(),
    ["compiler"] => CompilerTable.Run(),
    ["build", .. var rest] => BuildTable.Run(rest is [var rounds] ? int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture) : 9),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Arguments:
          memory          transitions in memory, in nanoseconds and bytes (the default)
          compiler        verification, generation and analysis of 10, 100 and 1,000 states
          build [rounds]  a project of 100 workflows against the same one with the generated code checked in
        """);
    return 2;
}
