using Blog;
using Sequent;

var ana = Actor.User("ana", "author");
var ben = Actor.User("ben", "editor");
var post = new Post { Title = "Workflows that cannot get stuck" };

Console.WriteLine($"A new post is in {post.State}.");
post.Submit(ana);
Console.WriteLine($"Ana submits it: {post.State}.");
Console.WriteLine($"Ben rejects it without a reason: {post.TryReject(ben, "No.").Reasons[0]}.");
post.Reject(ben, "The title promises too much.");
Console.WriteLine($"Ben rejects it with one: {post.State}.");
post.Submit(ana);
Console.WriteLine($"Ana submits it again: {post.State}. Ben may now: {post.PermittedTransitions(ben)}.");

var permission = post.CanApprove(ana);
Console.WriteLine($"May Ana approve her own post? {(permission ? "Yes." : "No:")}");
foreach (var reason in permission.Reasons)
    Console.WriteLine($"  - {reason}");

post.Approve(ben);
Console.WriteLine($"Ben approves it: {post.State}.");

try
{
    post.Submit(ben);
}
catch (TransitionDeniedException denied)
{
    Console.WriteLine($"Too late for changes: {denied.Message}");
}

Console.WriteLine($"\nThe workflow as a diagram:\n\n{Post.Definition.ToMermaid()}");
