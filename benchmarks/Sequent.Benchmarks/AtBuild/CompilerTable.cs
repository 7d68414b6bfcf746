namespace Sequent.Benchmarks.AtBuild;
internal static class CompilerTable { public static int Run() => 0; }
internal static class BuildTable { public static int Run(int rounds) => rounds; }
