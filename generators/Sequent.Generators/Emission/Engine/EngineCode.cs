using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>The engine's types as code.</summary>
internal static class EngineCode
{
    public const string Reader = "global::Sequent.Engine.InputReader";
    public const string Writer = "global::Sequent.Engine.InputWriter";

    public static string Contract(ClassSpec spec) => $"global::Sequent.Engine.IWorkflowObject<{spec.Type}>";

    public static string Command(ClassSpec spec) => $"global::Sequent.Engine.Command<{spec.Type}>";

    public static string Commands(ClassSpec spec) => $"global::Sequent.Engine.Commands<{spec.Type}>";

    /// <summary>The name of the class of a transition's commands.</summary>
    public static string CommandClass(string transition) => $"__{transition}Command";
}
