using Sequent.Definitions;

namespace Sequent.Generators.Emission;

/// <summary>Writes the XML documentation of a transition's methods: the tooltip says what the definition says.</summary>
internal static class TransitionDocs
{
    private const string NoActor = "/// <exception cref=\"global::System.ArgumentNullException\">The actor is null.</exception>";

    public enum Form { Fire, Try, Can }

    public static void Write(SourceWriter writer, Emitted workflow, EmittedTransition transition, Form form)
    {
        var label = Code.Xml(transition.Definition.Label ?? Naming.ToWords(transition.Name));
        var vote = VoteEmitter.Votes(transition) ? " or records a vote" : "";
        writer.Line(form switch
        {
            Form.Fire => $"/// <summary>{label}: moves the object{vote}, or throws.</summary>",
            Form.Try => $"/// <summary>{label}: moves the object{vote}, or says why not.</summary>",
            _ => $"/// <summary>Whether <c>{Code.Xml(transition.Name)}</c> may be fired now, and why not. Changes nothing.</summary>",
        });

        WriteRemarks(writer, workflow, transition);
        WriteParameters(writer, transition);
        if (form != Form.Fire)
            writer.Line($"/// <returns>{(form == Form.Try ? (VoteEmitter.Votes(transition) ? "Moved, recorded as a vote of several, or denied with every reason." : "Moved, or denied with every reason.") : "A bool, with every reason why not.")}</returns>");
        writer.Line(NoActor);
        if (form == Form.Fire)
            writer.Line("/// <exception cref=\"global::Sequent.TransitionDeniedException\">It is not permitted; the message says why. Nothing changed.</exception>");
    }

    /// <summary>Writes the documentation of the method that makes a command.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="workflow">The workflow.</param>
    /// <param name="transition">The transition.</param>
    /// <param name="receiver">The name of the parameter that it extends, as code.</param>
    public static void WriteCommand(SourceWriter writer, Emitted workflow, EmittedTransition transition, string receiver)
    {
        writer.Line($"/// <summary>{Code.Xml(transition.Definition.Label ?? Naming.ToWords(transition.Name))}: a command for the engine, which moves the instance{(VoteEmitter.Votes(transition) ? " or records a vote" : "")}, or denies it.</summary>");
        WriteRemarks(writer, workflow, transition);
        writer.Line($"/// <param name=\"{receiver}\">What the engine hands to the function that makes the command.</param>");
        WriteParameters(writer, transition);
        writer.Line("/// <returns>The command. Nothing has happened yet.</returns>");
        writer.Line(NoActor);
    }

    private static void WriteRemarks(SourceWriter writer, Emitted workflow, EmittedTransition transition)
    {
        writer.Line("/// <remarks>");
        if (transition.Definition.Description is { } description)
            writer.Line($"/// <para>{Code.Xml(description)}</para>");
        if (transition.Definition.Branches.Count > 1)
            writer.Line("/// The first that applies:");
        foreach (var branch in transition.Definition.Branches)
            writer.Line($"/// <para>{Describe(workflow.Definition, transition.Definition, branch)}</para>");
        writer.Line("/// </remarks>");
    }

    private static void WriteParameters(SourceWriter writer, EmittedTransition transition)
    {
        writer.Line($"/// <param name=\"{transition.Method.Actor.TrimStart('@')}\">Who fires it.</param>");
        for (var i = 0; i < transition.Method.Inputs.Count; i++)
            writer.Line($"/// <param name=\"{transition.Method.Inputs[i].Name.TrimStart('@')}\">{Code.Xml(transition.Definition.Inputs[i].Description ?? "An input: conditions and hooks may read it.")}</param>");
    }

    private static string Describe(WorkflowDefinition definition, TransitionDefinition transition, BranchDefinition branch)
    {
        var from = branch.LeavesAny ? "any state that is not final" : branch.Joins ? Joined(branch) : Code.Names(branch.From, "or");
        var roles = new TokenGame(definition).OriginsOf(branch).Select(origin => definition.RolesFor(branch, origin)).Distinct().ToArray();
        var role = roles.Length > 1 ? "by an actor in the role whose task it is" : roles.All(r => r.IsEmpty) ? "by any actor" : $"by an actor in role {Code.Names(roles[0], "and")}";
        var guard = branch.When is not null ? $", when <c>{Code.Xml(branch.When.Text)}</c>" : branch.Otherwise ? ", otherwise" : "";
        var cancels = branch.CancelsAll ? ", withdrawing all other work" : branch.Cancels.IsEmpty ? "" : $", withdrawing {Code.Names(branch.Cancels, "and")}";
        return $"From {from} to {Code.Names(branch.To, "and")}{cancels}, {role}{DutyEmitter.Describe(definition, transition, branch)}{guard}{Invariants("if", branch.Pre)}{Invariants("and afterwards", branch.Post)}.";
    }

    private static string Joined(BranchDefinition branch) =>
        (branch.AtLeast is { } count ? $"at least {count} of " : "") + Code.Names(branch.Join, "and") + (branch.AtLeast is null ? " together" : "");

    private static string Invariants(string conjunction, EquatableArray<string> names) =>
        names.IsEmpty ? "" : $", {conjunction} {Code.Names(names, "and")} {(names.Count == 1 ? "holds" : "hold")}";
}
