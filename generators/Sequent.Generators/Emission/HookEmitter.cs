using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>Declares the hooks, which vanish where they are not implemented, and writes the calls of those that are.</summary>
internal static class HookEmitter
{
    public static void Emit(SourceWriter writer, Emitted workflow)
    {
        foreach (var transition in workflow.Transitions)
            DeclareTransition(writer, transition.Name, transition.Parameters);
        foreach (var state in workflow.Definition.States)
            DeclareState(writer, state.Name);
        writer.Line();
        if (!workflow.HasHooks)
            return;

        writer.Line("private global::Sequent.CompilerServices.Firing __firing;").Line();
    }

    public static void DeclareTransition(SourceWriter writer, string transition, string parameters)
    {
        Declare(writer, HookNames.Before(transition), parameters, $"Runs before <c>{transition}</c> changes the state; may write data. An exception leaves the state unchanged.");
        Declare(writer, HookNames.After(transition), parameters, $"Runs after <c>{transition}</c> has changed the state.");
    }

    public static void DeclareState(SourceWriter writer, string state)
    {
        Declare(writer, HookNames.OnExit(state), "", $"Runs when the object is about to leave <c>{state}</c>. An exception leaves the state unchanged.");
        Declare(writer, HookNames.OnEnter(state), "", $"Runs when the object has entered <c>{state}</c>.");
    }

    /// <summary>Declares what is no hook as the user wrote it: a body without a declaration would stop the compiler before the analyzer could say why.</summary>
    public static void DeclareWrong(SourceWriter writer, ClassSpec spec)
    {
        if (spec.WrongHooks.Count == 0)
            return;
        using (writer.Open(spec.Header))
            foreach (var declaration in spec.WrongHooks)
                writer.Line(declaration + ";");
    }

    private static void Declare(SourceWriter writer, string name, string parameters, string summary) =>
        writer.Line($"/// <summary>{summary}</summary>").Line($"partial void {name}({parameters});");

    /// <summary>Writes the body of a transition. Where hooks run in it, they are kept from firing another one.</summary>
    public static void EmitTransition(SourceWriter writer, Emitted workflow, string name, Action body)
    {
        if (!workflow.HasHooks)
        {
            body();
            return;
        }
        writer.Line($"this.__firing.Begin(this, {Code.Literal(workflow.Class.Name.TrimStart('@'))}, {Code.Literal(name)});");
        using (writer.Open("try"))
            body();
        using (writer.Open("finally"))
            writer.Line("this.__firing.End();");
    }

    public static void EmitCall(SourceWriter writer, Emitted workflow, string hook, string arguments)
    {
        if (workflow.Hooks.Contains(hook))
            writer.Line($"this.{hook}({arguments});");
    }

    public static void EmitExitCalls(SourceWriter writer, Emitted workflow, IEnumerable<string> states) =>
        EmitStateCalls(writer, workflow, states.ToArray(), HookNames.OnExit);

    public static void EmitEnterCalls(SourceWriter writer, Emitted workflow, IEnumerable<string> states) =>
        EmitStateCalls(writer, workflow, states.ToArray(), HookNames.OnEnter);

    private static void EmitStateCalls(SourceWriter writer, Emitted workflow, string[] states, Func<string, string> hook)
    {
        var hooked = states.Where(s => workflow.Hooks.Contains(hook(s))).ToArray();
        if (states.Length == 1 && hooked.Length == 1)
        {
            writer.Line($"this.{hook(hooked[0])}();");
        }
        else if (hooked.Length > 0)
        {
            using (writer.Open($"switch (this.{workflow.State.PropertyName})"))
                foreach (var state in hooked)
                    writer.Line($"case {workflow.StateOf(state)}: this.{hook(state)}(); break;");
        }
    }
}
