using System.Reflection;

namespace Sequent.Generators.Tests;

/// <summary>Builds workflow classes together with statements that use them, and runs the statements.</summary>
internal static class Script
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using Sequent; using Sequent.Definitions; using Sequent.Definitions.Expressions;\n";

    /// <param name="classes">The workflow classes. They may call <c>Log.Add(…)</c>.</param>
    /// <param name="statements">What to run; what it logs is the result.</param>
    /// <returns>What was logged, in order.</returns>
    public static string[] Run(string classes, string statements) => Run(Usings + classes, statements, new UserProject());

    /// <summary>The same in a project that refers to the engine.</summary>
    public static string[] RunWithEngine(string classes, string statements, params TextFile[] files) =>
        Run("global using Sequent.Engine; global using Sequent.Generators.Tests;\n" + Usings + classes, statements, new UserProject { KnowsEngine = true, Files = [.. files] });

    private static string[] Run(string classes, string statements, UserProject project)
    {
        var program = $$"""
            {{Usings}}
            public static class Log
            {
                public static readonly List<string> Lines = new();

                public static void Add(object? line) => Lines.Add(line?.ToString() ?? "null");

                /// <summary>Logs the exception that an action throws.</summary>
                public static void Catch(Action action)
                {
                    try
                    {
                        action();
                        Add("no exception");
                    }
                    catch (Exception exception)
                    {
                        Add(exception.GetType().Name + ": " + exception.Message);
                    }
                }
            }

            public static class Program
            {
                public static List<string> Run()
                {
                    {{statements}}
                    return Log.Lines;
                }
            }
            """;
        var assembly = (project with { Sources = [classes, program] }).Build().Load();
        return [.. (List<string>)assembly.GetType("Program")!.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!];
    }
}
