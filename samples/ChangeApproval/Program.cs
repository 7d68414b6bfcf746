using ChangeApproval;
using Sequent;

var dev = Actor.User("dora", "developer", "code_reviewer");
var sam = Actor.User("sam", "security_reviewer", "code_reviewer");
var cleo = Actor.User("cleo", "code_reviewer");
var carl = Actor.User("carl", "code_reviewer");

Heading("One approval, by somebody else");
var note = new BasicApproval { Title = "Correct a typing error" };
note.Submit(Actor.User("dora", "developer"));
Console.WriteLine($"Dora submits it: {note.State}.");
Say("Dora approves it herself", note.TryApprove(Actor.User("dora", "reviewer")));
Say("Rita does, for Dora, who is on holiday", note.TryApprove(Actor.User("rita", "reviewer").ActingFor("dora")));
Say("Rita does", note.TryApprove(Actor.User("rita", "reviewer")));

Heading("Security, then two approvals of the code");
var patch = new TwoStageApproval { Title = "New cipher" };
patch.Submit(dev);
patch.ApproveSecurity(sam);
Console.WriteLine($"Dora submits it, and Sam approves its security: {patch.State}.");
Say("Sam approves the code too", patch.TryApproveCode(sam));
Say("Cleo approves the code", patch.TryApproveCode(cleo));
Say("Cleo again", patch.TryApproveCode(cleo));
Say("Carl approves the code", patch.TryApproveCode(carl));

Heading("Both reviews at once");
var change = new Change { Title = "Payments by phone" };
change.Submit(dev);
Console.WriteLine($"Dora submits it: {change.Marking}.");
change.ApproveCode(cleo);
Console.WriteLine($"Cleo approves the code: {change.Marking}.");
change.RejectSecurity(sam, "The key is in the source.");
Console.WriteLine($"Sam rejects its security, which withdraws the other review: {change.Marking}.");
change.Submit(dev);
Console.WriteLine($"Dora submits it again: {change.Marking}. Sam may now: {change.PermittedTransitions(sam)}.");

// What a database row or a file would hold.
var stored = change.ToSnapshot();
change = new Change { Title = change.Title };
change.Restore(stored);
Say("Dora approves her own code", change.TryApproveCode(dev));
change.ApproveSecurity(sam);
Console.WriteLine($"Sam approves its security: {change.Marking}.");
Say("Sam approves the code as well", change.TryApproveCode(sam));
Say("Cleo approves the code", change.TryApproveCode(cleo));
Console.WriteLine($"Both have said yes, so it is {change.Marking}.");

Console.WriteLine($"\nThe workflow as a diagram:\n\n{Change.Definition.ToMermaid()}");

static void Heading(string text) => Console.WriteLine($"\n{text}\n{new string('-', text.Length)}");

static void Say(string what, TransitionResult result)
{
    Console.WriteLine($"{what}: {(result.IsDenied ? "denied." : $"{result}.")}");
    foreach (var reason in result.Reasons)
        Console.WriteLine($"  - {reason}");
}
