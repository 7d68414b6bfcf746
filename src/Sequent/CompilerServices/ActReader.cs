using System.ComponentModel;
using Sequent.Definitions;

namespace Sequent.CompilerServices;

/// <summary>Reads what <see cref="ActWriter"/> has written, and refuses what the workflow does not know. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ActReader
{
    private readonly Dictionary<string, Persons> _last = new(StringComparer.Ordinal);

    /// <summary>Reads acts.</summary>
    /// <param name="acts">The acts; null for none.</param>
    /// <param name="definition">The workflow.</param>
    /// <exception cref="ArgumentException">An act names a state or a transition that the workflow does not have, or nobody.</exception>
    public ActReader(IReadOnlyList<RememberedAct>? acts, WorkflowDefinition definition)
    {
        for (var i = 0; i < (acts?.Count ?? 0); i++)
            Read(acts![i], ActProblems.Check(acts[i], i, definition));
    }

    /// <summary>Reads the acts of a snapshot.</summary>
    /// <inheritdoc cref="ActReader(IReadOnlyList{RememberedAct}?, WorkflowDefinition)" />
    public static ActReader Of(WorkflowSnapshot snapshot, WorkflowDefinition definition)
    {
        var reader = new ActReader(snapshot.Acts, definition);
        var marked = snapshot.State.Split(',');
        for (var i = 0; i < snapshot.Acts.Count; i++)
            ActProblems.CheckVisit(snapshot.Acts[i], i, marked, definition);
        return reader;
    }

    /// <summary>Whoever submitted the object.</summary>
    public Persons Submitter { get; private set; }

    /// <summary>The votes.</summary>
    public Votes Votes { get; private set; }

    /// <summary>Who fired a transition last.</summary>
    /// <param name="transition">Its name in storage.</param>
    public Persons LastOf(string transition) => _last.TryGetValue(transition, out var persons) ? persons : default;

    private void Read(RememberedAct act, Actor actor)
    {
        if (act.Kind == ActKind.Submitted)
            Submitter = Submitter.And(actor);
        else if (act.Kind == ActKind.Fired)
            _last[act.Transition!] = LastOf(act.Transition!).And(actor);
        else
            Votes = Votes.With(act.State!, act.Transition!, act.Role, actor);
    }
}
